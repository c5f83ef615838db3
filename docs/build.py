"""Writes the generated pages and pictures of the documentation: `python -m docs.build`."""

from collections.abc import Callable, Mapping
from pathlib import Path

from docs import api, operations, picture

FOLDER = Path(__file__).resolve().parent

#: Each generated file and what its text should be now; a test compares the two.
GENERATED: Mapping[str, Callable[[], str]] = {
    "api.md": api.page,
    "operations.md": operations.page,
    "mypy-error.svg": picture.picture,
}


def main() -> None:
    """Writes every generated file."""
    for name, text in GENERATED.items():
        (FOLDER / name).write_text(text(), "utf-8")
        print(f"docs/{name}")


if __name__ == "__main__":
    main()
