"""A certificate authority of the tests' own, and PDFs signed by its people, as PAdES has them."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from asn1crypto import keys as asn1_keys  # type: ignore[import-untyped]
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko_certvalidator.registry import SimpleCertificateStore

BEGUN = datetime(2021, 1, 1, tzinfo=UTC)
ENDS = datetime(2040, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """The field that shows a signature: in a box in points it is seen, without one it is not."""

    name: str = "Chu ky 1"
    box: tuple[int, int, int, int] | None = None
    page: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """A certificate with its key."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey

    @property
    def der(self) -> bytes:
        """The certificate as a file has it."""
        return self.certificate.public_bytes(serialization.Encoding.DER)

    @property
    def pem(self) -> bytes:
        """The certificate as text."""
        return self.certificate.public_bytes(serialization.Encoding.PEM)


def authority(name: str = "CA thử nghiệm") -> Identity:
    """Give a root; the same for a name."""
    return _authority(name)


@cache
def _authority(name: str) -> Identity:
    usage = _usage(issuing=True)
    return _issue(_name(name, "Tổ chức chứng thực thử nghiệm"), None, usage, is_authority=True)


def signer(
    name: str = "Nguyễn Văn An",
    agency: str = "UBND xã Tân Lộc",
    *,
    unit: str = "",
    ends: datetime = ENDS,
    above: Identity | None = None,
    can_sign: bool = True,
) -> Identity:
    """Make a person's certificate, signed by the root or by what stands below it."""
    usage = _usage(signing=can_sign, other=not can_sign)
    return _issue(_name(name, agency, unit), above or authority(), usage, is_authority=False, ends=ends)


def self_signed(name: str = "Nguyễn Văn An", agency: str = "UBND xã Tân Lộc") -> Identity:
    """Make a certificate that its owner signed."""
    return _issue(_name(name, agency), None, _usage(signing=True), is_authority=False)


def intermediate(name: str) -> Identity:
    """Make an authority below the root."""
    usage = _usage(issuing=True)
    return _issue(_name(name, "Tổ chức chứng thực thử nghiệm"), authority(), usage, is_authority=True)


def sign(
    content: bytes,
    who: Identity,
    field: Field | None = None,
    *,
    chain: Sequence[Identity] = (),
    digest: str = "sha256",
    password: str | None = None,
) -> bytes:
    """Sign a PDF, one that asks for a password too; a chain stands between the signer and the root."""
    field = field or Field()
    store = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    for link in chain:
        store.register(_certificate(link))
    key = who.key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    own = signers.SimpleSigner(
        signing_cert=_certificate(who), signing_key=asn1_keys.PrivateKeyInfo.load(key), cert_registry=store
    )
    about = signers.PdfSignatureMetadata(
        field_name=field.name, subfilter=fields.SigSeedSubFilter.PADES, md_algorithm=digest
    )
    writer = IncrementalPdfFileWriter(io.BytesIO(content))
    if password is not None:
        writer.encrypt(password)  # type: ignore[no-untyped-call]
    if field.box:
        fields.append_signature_field(writer, fields.SigFieldSpec(field.name, on_page=field.page, box=field.box))
    return bytes(signers.PdfSigner(about, signer=own).sign_pdf(writer).getvalue())


def _certificate(who: Identity) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(who.der)


def _name(name: str, agency: str, unit: str = "") -> x509.Name:
    parts = {
        NameOID.COUNTRY_NAME: "VN",
        NameOID.ORGANIZATION_NAME: agency,
        NameOID.ORGANIZATIONAL_UNIT_NAME: unit,
        NameOID.COMMON_NAME: name,
    }
    return x509.Name([x509.NameAttribute(kind, said) for kind, said in parts.items() if said])


def _issue(
    subject: x509.Name,
    above: Identity | None,
    usage: x509.KeyUsage,
    *,
    is_authority: bool,
    ends: datetime = ENDS,
) -> Identity:
    key = ec.generate_private_key(ec.SECP256R1())
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(above.certificate.subject if above else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(BEGUN)
        .not_valid_after(ends)
        .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    if above:
        builder = builder.add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(above.key.public_key()), critical=False
        )
    return Identity(certificate=builder.sign(above.key if above else key, hashes.SHA256()), key=key)


def _usage(*, signing: bool = False, issuing: bool = False, other: bool = False) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=signing,
        content_commitment=signing,
        key_encipherment=other,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=issuing,
        crl_sign=issuing,
        encipher_only=False,
        decipher_only=False,
    )
