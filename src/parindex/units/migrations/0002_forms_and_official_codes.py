"""Give units the form that the law calls them by, the official code, and departments a level of their own."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("units", "0001_initial"),
    ]

    operations = [
        migrations.AlterField(
            model_name="unit",
            name="kind",
            field=models.CharField(
                choices=[
                    ("province", "Province"),
                    ("district", "District"),
                    ("commune", "Commune"),
                    ("department", "Department"),
                ],
                default="commune",
                max_length=16,
            ),
        ),
        migrations.AddField(
            model_name="unit",
            name="form",
            field=models.CharField(
                blank=True,
                choices=[
                    ("province", "Province"),
                    ("city", "City"),
                    ("rural_district", "Rural District"),
                    ("urban_district", "Urban District"),
                    ("town", "Town"),
                    ("rural_commune", "Rural Commune"),
                    ("ward", "Ward"),
                    ("township", "Township"),
                    ("special_zone", "Special Zone"),
                ],
                default="",
                max_length=16,
            ),
        ),
        migrations.AddField(
            model_name="unit",
            name="official_code",
            field=models.CharField(blank=True, default="", max_length=20),
        ),
        migrations.AddIndex(
            model_name="unit",
            index=models.Index(fields=["official_code"], name="unit_by_official_code"),
        ),
        migrations.AddConstraint(
            model_name="unit",
            constraint=models.UniqueConstraint(
                condition=models.Q(("valid_to__isnull", True), models.Q(("official_code", ""), _negated=True)),
                fields=("official_code",),
                name="unit_official_code_has_one_holder",
            ),
        ),
        migrations.AddConstraint(
            model_name="unit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("form", ""),
                    models.Q(("form__in", ["province", "city"]), ("kind", "province")),
                    models.Q(("form__in", ["rural_district", "urban_district", "town", "city"]), ("kind", "district")),
                    models.Q(("form__in", ["rural_commune", "ward", "township", "special_zone"]), ("kind", "commune")),
                    _connector="OR",
                ),
                name="unit_form_suits_kind",
            ),
        ),
    ]
