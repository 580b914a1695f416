"""Pressmark: raw news articles in, a cross-linked static archive out."""

__version__ = "0.1.0"
