"""Tell what became of each unit: merged, split or renamed, and on which day."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("units", "0002_forms_and_official_codes"),
    ]

    operations = [
        migrations.CreateModel(
            name="Succession",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField()),
                (
                    "kind",
                    models.CharField(
                        choices=[("merged", "Merged"), ("split", "Split"), ("renamed", "Renamed")], max_length=16
                    ),
                ),
                ("share", models.DecimalField(blank=True, decimal_places=6, max_digits=7, null=True)),
                (
                    "from_unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="successions", to="units.unit"
                    ),
                ),
                (
                    "to_unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="origins", to="units.unit"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("from_unit", "to_unit"), name="succession_is_told_once"),
                    models.CheckConstraint(
                        condition=models.Q(("from_unit", models.F("to_unit")), _negated=True),
                        name="succession_leads_to_another_unit",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("share__isnull", True),
                            models.Q(("share__gt", 0), ("share__lte", 1)),
                            _connector="OR",
                        ),
                        name="succession_share_is_a_share",
                    ),
                ],
            },
        ),
    ]
