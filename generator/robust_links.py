"""Robust Links: what a link out says, so that what stood there then can be found when it is gone."""


def robust_link(address: str, linked: str | None) -> dict[str, str]:
    """The attributes of a link out by which what stood there then can be found: https://robustlinks.mementoweb.org/spec/. None without a
    day."""
    return {"data-originalurl": address, "data-versiondate": linked} if linked else {}
