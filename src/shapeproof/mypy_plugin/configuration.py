"""The plugin's own options, and the one set of them that a run of mypy has."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, TypeAlias

ClassDims: TypeAlias = Literal["shared", "separate"]


class Configuration(NamedTuple):
    """What the user chose.

    Attributes:
        class_dims: whose the dim names in a method are. If shared, a name that an annotated field
            of the class has too is the field's; if separate, each call has its own, as at run time.
        set_allow_redefinition: whether the plugin switches on mypy's `allow_redefinition` in the
            modules that work with arrays.
    """

    class_dims: ClassDims = "shared"
    set_allow_redefinition: bool = True


#: mypy makes one plugin for a run, and a new one for the next run in the same process; hooks reach
#: the places that depend on an option through mypy's own objects, which have no room for it.
_in_use: Final = [Configuration()]


def use(configuration: Configuration) -> None:
    """Make this the configuration of the run that begins."""
    _in_use[:] = [configuration]


def configuration() -> Configuration:
    """The configuration of this run."""
    return _in_use[0]
