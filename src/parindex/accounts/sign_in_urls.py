"""Addresses of allauth that this product has; whatever allauth can do besides is not there."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from allauth.socialaccount import views as social
from allauth.socialaccount.providers.openid_connect import views as openid_connect
from django.urls import path, re_path

urlpatterns = [
    path("dang-nhap/", account.login, name="account_login"),
    path("dang-nhap/xac-minh/", mfa.authenticate, name="mfa_authenticate"),
    path("dang-nhap/khoa-truy-cap/", webauthn.login_webauthn, name="mfa_login_webauthn"),
    path("dang-nhap/mot-lan/loi/", social.login_error, name="socialaccount_login_error"),
    path("dang-nhap/mot-lan/huy/", social.login_cancelled, name="socialaccount_login_cancelled"),
    path("dang-nhap/mot-lan/<slug:provider_id>/", openid_connect.login, name="openid_connect_login"),
    path("dang-nhap/mot-lan/<slug:provider_id>/ve/", openid_connect.callback, name="openid_connect_callback"),
    path("dang-xuat/", account.logout, name="account_logout"),
    path("da-khoa/", account.account_inactive, name="account_inactive"),
    path("xac-nhan/", account.reauthenticate, name="account_reauthenticate"),
    path("xac-nhan/ma/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("xac-nhan/khoa-truy-cap/", webauthn.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("mat-khau/doi/", account.password_change, name="account_change_password"),
    path("mat-khau/dat/", account.password_set, name="account_set_password"),
    path("mat-khau/quen/", account.password_reset, name="account_reset_password"),
    path("mat-khau/quen/da-gui/", account.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^mat-khau/dat-lai/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("mat-khau/da-dat/", account.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    path("xac-minh-hai-buoc/", mfa.index, name="mfa_index"),
    path("xac-minh-hai-buoc/ung-dung/", totp.activate_totp, name="mfa_activate_totp"),
    path("xac-minh-hai-buoc/ung-dung/bo/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("xac-minh-hai-buoc/ma-du-phong/", recovery_codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "xac-minh-hai-buoc/ma-du-phong/moi/", recovery_codes.generate_recovery_codes, name="mfa_generate_recovery_codes"
    ),
    path(
        "xac-minh-hai-buoc/ma-du-phong/tai/", recovery_codes.download_recovery_codes, name="mfa_download_recovery_codes"
    ),
    path("xac-minh-hai-buoc/khoa/", webauthn.list_webauthn, name="mfa_list_webauthn"),
    path("xac-minh-hai-buoc/khoa/them/", webauthn.add_webauthn, name="mfa_add_webauthn"),
    path("xac-minh-hai-buoc/khoa/<int:pk>/bo/", webauthn.remove_webauthn, name="mfa_remove_webauthn"),
    path("xac-minh-hai-buoc/khoa/<int:pk>/doi-ten/", webauthn.edit_webauthn, name="mfa_edit_webauthn"),
]
