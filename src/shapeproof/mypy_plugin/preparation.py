"""What is done to a module that mentions shapes, once, when all its names are known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mypy.nodes import Statement

from .annotated_again import release_annotated_again
from .configuration import configuration
from .return_marks import mark_collected_floats

if TYPE_CHECKING:
    from mypy.semanal import SemanticAnalyzer

#: The statements of each module that has been prepared.
_seen: Final[dict[str, list[Statement]]] = {}


def prepare(sem: SemanticAnalyzer) -> None:
    """Have that done to the module that is being analyzed."""
    body = sem.modules[sem.cur_mod_id].defs
    if _seen.get(sem.cur_mod_id) is not body:
        _seen[sem.cur_mod_id] = body
        sem.schedule_patch(5, lambda: _prepare(body))


def _prepare(body: list[Statement]) -> None:
    mark_collected_floats(body)
    if configuration().set_allow_redefinition:
        release_annotated_again(body)
