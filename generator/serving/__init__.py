"""The working day: the site on this machine, which shows each edit of the archive in the open browser by itself.

One process serves and watches. Every build has a process of its own (`staying`), the very build of `make html`; the last one that
went well stays, and prints the page of an edited file at once, before the next build knows what else changes. Nothing that is added to
pages here is ever written to the output folder.
"""
