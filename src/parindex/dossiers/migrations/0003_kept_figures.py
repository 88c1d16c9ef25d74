"""Keeps figures by unit and period, late dossiers by cause, and the forms that were handed in."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """Add the tables."""

    dependencies = [
        ("dossiers", "0002_watch_mails"),
        ("units", "0003_successions"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Figure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("month", "Month"), ("quarter", "Quarter"), ("year", "Year")], max_length=8
                    ),
                ),
                ("begins_on", models.DateField()),
                ("indicator", models.CharField(max_length=40)),
                ("numerator", models.BigIntegerField()),
                ("denominator", models.BigIntegerField()),
                (
                    "unit",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="units.unit"),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["kind", "begins_on"], name="figure_by_period")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("unit", "kind", "begins_on", "indicator"), name="figure_is_kept_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HandedForm",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("begins_on", models.DateField()),
                ("ends_on", models.DateField()),
                ("rows", models.JSONField()),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="units.unit"),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["unit", "ends_on"], name="handed_form_by_end")],
            },
        ),
        migrations.CreateModel(
            name="LateCause",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("month", "Month"), ("quarter", "Quarter"), ("year", "Year")], max_length=8
                    ),
                ),
                ("begins_on", models.DateField()),
                ("agency", models.CharField(blank=True, default="", max_length=200)),
                ("late", models.BigIntegerField()),
                ("overdue", models.BigIntegerField()),
                (
                    "unit",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="units.unit"),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("unit", "kind", "begins_on", "agency"), name="late_cause_is_kept_once"
                    )
                ],
            },
        ),
    ]
