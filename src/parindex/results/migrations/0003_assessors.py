"""A publication belongs to an assessor and a period: further assessors of one period have words of their own."""

from django.db import migrations, models
from django.db.models.functions import Coalesce


class Migration(migrations.Migration):
    dependencies = [("results", "0002_cuts_and_packages")]

    operations = [
        migrations.AddField(
            model_name="publication",
            name="assessor_code",
            field=models.CharField(blank=True, default="", max_length=64),
        ),
        migrations.AlterField(
            model_name="publication",
            name="period",
            field=models.SlugField(max_length=80),
        ),
        migrations.AddConstraint(
            model_name="publication",
            constraint=models.UniqueConstraint(
                models.F("assessor_code"),
                models.F("year"),
                Coalesce("quarter", models.Value(0)),
                condition=models.Q(("is_in_force", True), models.Q(("assessor_code", ""), _negated=True)),
                name="publication_one_in_force_of_coded",
            ),
        ),
        migrations.AddConstraint(
            model_name="publication",
            constraint=models.UniqueConstraint(
                models.F("assessor"),
                models.F("year"),
                Coalesce("quarter", models.Value(0)),
                condition=models.Q(("assessor_code", ""), ("is_in_force", True)),
                name="publication_one_in_force_of_named",
            ),
        ),
    ]
