"""The site as a web archive, for replay: WARC records, their index, and both in a WACZ file."""
