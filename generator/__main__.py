"""python -m generator …"""

import sys

try:
    from generator.cli import main
except ModuleNotFoundError as missing:
    if (missing.name or "generator").partition(".")[0] == "generator":
        raise
    sys.stderr.write(f"{sys.executable} has no {missing.name}, which Pressmark needs\n"
                     "  hint: use the archive's own Python: .venv/bin/python -m generator …  (make html sets it up)\n")
    raise SystemExit(5) from None

raise SystemExit(main())
