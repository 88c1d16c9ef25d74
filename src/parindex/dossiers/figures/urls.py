"""Addresses of figures."""

from django.urls import path

from parindex.dossiers.figures.views import form06, showing, stating

urlpatterns = [
    path("", showing.home, name="figures-home"),
    path("so-sanh/", showing.comparison, name="figures-comparison"),
    path("don-vi/<slug:unit_code>/", showing.unit, name="figures"),
    path("don-vi/<slug:unit_code>/chi-tieu/<str:code>/", showing.indicator, name="figures-indicator"),
    path("don-vi/<slug:unit_code>/so-cong-bo/", stating.values, name="figures-values"),
    path("don-vi/<slug:unit_code>/doi-chieu-bao-cao/", stating.against, name="figures-printed"),
    path("don-vi/<slug:unit_code>/bieu-06/", form06.form, name="figures-form06"),
    path("don-vi/<slug:unit_code>/bieu-06/giai-trinh/", form06.explain, name="figures-form06-explain"),
    path("don-vi/<slug:unit_code>/bieu-06/xuat/", form06.hand_in, name="figures-form06-file"),
]
