"""Classes that cannot be changed in place, because of what their objects look like in memory, are replaced, or stay as they are.

Replacing gives the new class the name, and the old class's objects to the new one, by assigning their ``__class__``. They are looked
for in the heap, which takes time in proportion to it: only edits of this kind do that.
"""

import gc
import types

from molt._engine.diagnostics import CLASS_REPLACED, CLASS_STAYS, Refusal, error, info
from molt._engine.stores import AttributeStore

_HEAP_TYPE = 1 << 9


def why_replace(old, new):
    """The reason why ``old`` cannot become what ``new`` is, or None."""
    if _slots(old) != _slots(new):
        return "its slots changed"
    if type(old) is not type(new) and not type(old).__flags__ & _HEAP_TYPE:
        return "it gets a metaclass"
    if type(old) is not type(new) and not type(new).__flags__ & _HEAP_TYPE:
        return "it loses its metaclass"
    if _is_named_tuple(old) and getattr(new, "_fields", None) != old._fields:
        return "its fields are places in a tuple"
    if _solid_base(old) is not _solid_base(new) or old.__basicsize__ != new.__basicsize__:
        return "its objects' layout changed with its bases"
    if old.__base__ is object and new.__base__ is not object:
        return "it gets its first base"
    if old.__base__ is not object and new.__base__ is object:
        return "it loses its bases"
    return None


def _slots(cls):
    slots = vars(cls).get("__slots__")
    if slots is None:
        return None
    return (slots,) if isinstance(slots, str) else tuple(sorted(slots))


def _is_named_tuple(cls):
    return issubclass(cls, tuple) and isinstance(getattr(cls, "_fields", None), tuple)


def _solid_base(cls):
    """The class of the runtime that decides how objects are laid out: `ValueError` has no more in it than `BaseException`."""
    solid = next(base for base in cls.__mro__ if not base.__flags__ & _HEAP_TYPE)
    while solid.__base__ not in (None, object) and solid.__base__.__basicsize__ == solid.__basicsize__:
        solid = solid.__base__
    return solid


def replace_class(old, new, reason, merger, statement):
    """Plans that ``new`` takes the place of ``old``. Refuses where objects would be left that nothing can be done for."""
    merger.survivors[id(new)] = new, new
    line = getattr(statement, "lineno", 1)
    objects = [] if _is_named_tuple(old) else _objects_of(old)
    if objects and not _can_move(old, new):
        raise Refusal(error(CLASS_STAYS, merger.path_of(new), line, 1, (
            f"The class {new.__qualname__} cannot be changed while it has objects ({len(objects)} now), because {reason}: objects "
            "that exist have no room for that. Undo the edit, or give the class a new name.")))
    for found in objects:
        merger.stores.append(AttributeStore(found, "__class__", new))
    for derived in type.__subclasses__(old):
        if id(derived) not in merger.survivors:
            bases = tuple(new if base is old else base for base in derived.__bases__)
            merger.stores.append(AttributeStore(derived, "__bases__", bases))
    merger.replaced.append((old, new, info(CLASS_REPLACED, merger.path_of(new), line, 1, (
        f"The class {new.__qualname__} is a new class from now on, because {reason}. "
        + ("Tuples that exist stay what they are." if _is_named_tuple(old) else f"{len(objects)} objects were given to it.")))))


def _objects_of(cls):
    found = [item for item in gc.get_referrers(cls) if type(item) is cls]
    return found


def _can_move(old, new):
    """Tries it with an object of two empty classes of the same layouts, so that nobody's code runs."""
    if _slots(old) != _slots(new):
        return False
    if old.__basicsize__ != new.__basicsize__ or _solid_base(old) is not _solid_base(new):
        return False
    return bool(old.__dictoffset__) == bool(new.__dictoffset__) and not issubclass(old, types.ModuleType)
