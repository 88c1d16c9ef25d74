"""What a page weighs on the line: its HTML, styles, scripts and fonts, compressed as they are sent."""

import re
from urllib.parse import urljoin

from django.http.response import HttpResponseBase
from django.test import Client

_ENCODINGS = {"accept-encoding": "gzip, br"}
_LINKED = re.compile(r'="(/static/[^"]+\.(?:css|js|svg))"')
_NAMED_IN_STYLES = re.compile(r'url\("?([^")]+)"?\)')


def kibibytes(client: Client, page: str) -> float:
    """Give the weight of a page with everything that it links; every font file counts, used or not."""
    html = _content(client.get(page)).decode()
    linked = set(_LINKED.findall(html))
    for address in [address for address in linked if address.endswith(".css")]:
        styles = _content(client.get(address)).decode()
        linked |= {urljoin(address, name) for name in _NAMED_IN_STYLES.findall(styles)}
    return sum(_sent(client, address) for address in [page, *linked]) / 1024


def _sent(client: Client, address: str) -> int:
    response = client.get(address, headers=_ENCODINGS)
    if response.status_code != 200:
        raise ValueError(address, response.status_code)
    return len(_content(response))


def _content(response: HttpResponseBase) -> bytes:
    return b"".join(response)
