"""The reload engine. ``session.Session`` is its face: plain data in, plain data out."""
