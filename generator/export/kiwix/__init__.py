"""The site as a ZIM file, for Kiwix."""
