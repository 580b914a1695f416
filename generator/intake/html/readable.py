"""Whether an address can be taken apart at all."""

from urllib.parse import urlsplit


def readable(address: str | None) -> str | None:
    """The address as it is; None when what it says of its host is none ("http://[x")."""
    try:
        parts = urlsplit(address or "")
        return address if address and (parts.hostname, parts.port) else None
    except ValueError:
        return None
