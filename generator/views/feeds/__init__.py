"""Atom feeds (RFC 4287) and JSON Feeds (1.1) of articles that have a page together."""
