"""Functions that stay the same objects while what they do changes."""

import functools
import types

from molt._engine.stores import ABSENT, AttributeStore, CellStore, ItemStore

_FACTS = ("__defaults__", "__kwdefaults__", "__annotations__", "__doc__", "__type_params__")


def renew_code(function, code, stores, owner=None):
    """Has ``function`` run ``code`` from the commit on. Returns whether it can: a closure has the variables that it was made with.

    ``owner`` is the class that ``super()`` means, for code that begins to ask for it.
    """
    old = function.__code__
    if old.co_freevars == code.co_freevars:
        stores.append(AttributeStore(function, "__code__", code))
        _renew_documentation(function, code, stores)
        return function
    closure = _closure_for(function, code, owner)
    if closure is None:
        return None
    renewed = types.FunctionType(code, function.__globals__, function.__name__, function.__defaults__, closure)
    for name in ("__kwdefaults__", "__annotations__", "__qualname__", "__module__", "__type_params__"):
        if hasattr(function, name):
            setattr(renewed, name, getattr(function, name))
    vars(renewed).update(vars(function))
    forward(function, renewed, stores)
    return renewed


def _closure_for(function, code, owner):
    cells = dict(zip(function.__code__.co_freevars, function.__closure__ or ()))
    if owner is not None:
        cells.setdefault("__class__", types.CellType(owner))
    if any(name not in cells for name in code.co_freevars):
        return None
    return tuple(cells[name] for name in code.co_freevars)


def _renew_documentation(function, code, stores):
    old, new = _documentation(function.__code__), _documentation(code)
    if old != new and function.__doc__ == old:
        stores.append(AttributeStore(function, "__doc__", new))


def _documentation(code):
    # Where a docstring is in a code object depends on the version of CPython; a function made of it has it in any.
    return types.FunctionType(code, {}, closure=tuple(types.CellType() for _ in code.co_freevars)).__doc__


def renew_wrappers(users, old, new, stores):
    """The documentation that ``functools.wraps`` copied from a function follows it."""
    before, after = _documentation(old), _documentation(new)
    if before == after:
        return
    for wrapper in users:
        if getattr(wrapper, "__doc__", None) == before:
            stores.append(AttributeStore(wrapper, "__doc__", after))


def renew_facts(old, new, stores):
    """What a definition says of a function besides its code: ``old`` says from the commit on what ``new`` says."""
    for name in _FACTS:
        if getattr(new, name, None) != getattr(old, name, None):
            stores.append(AttributeStore(old, name, getattr(new, name)))


def merge_functions(old, new, stores, merge):
    """Makes ``old`` what ``new`` is, in place. Returns the one of the two that is to be used from now on.

    ``merge`` merges the values of closures' variables: behind the wrapper of a decorator is the function that it wraps.
    """
    if old is new:
        return old
    # A function has its variables for good: the ones of its closure, and those of the module that it was defined in.
    if old.__code__.co_freevars != new.__code__.co_freevars or old.__globals__ is not new.__globals__:
        forward(old, new, stores)
        return new
    stores.append(AttributeStore(old, "__code__", new.__code__))
    for name in ("__name__", "__qualname__", "__module__"):
        if getattr(old, name) != getattr(new, name):
            stores.append(AttributeStore(old, name, getattr(new, name)))
    renew_facts(old, new, stores)
    for name, value in vars(new).items():
        merged = merge(vars(old).get(name, ABSENT), value)
        if vars(old).get(name, ABSENT) is not merged:
            stores.append(ItemStore(vars(old), name, merged))
    _merge_cells(old, new, stores, merge)
    return old


def _merge_cells(old, new, stores, merge):
    for name, old_cell, new_cell in zip(old.__code__.co_freevars, old.__closure__ or (), new.__closure__ or ()):
        if name == "__class__" or old_cell is new_cell:
            continue
        before, after = _content(old_cell), _content(new_cell)
        merged = merge(before, after)
        if merged is not before:
            stores.append(CellStore(old_cell, merged))


def _content(cell):
    try:
        return cell.cell_contents
    except ValueError:
        return ABSENT


def forward(function, target, stores):
    """Has ``function`` call ``target``, for those who hold it: its closure does not fit the new code, so it cannot run that itself.

    The target is a default argument, and no constant of the code: the garbage collector does not look into code objects.
    """
    stores.append(AttributeStore(function, "__code__", _forwarding(len(function.__code__.co_freevars), function.__name__)))
    stores.append(AttributeStore(function, "__defaults__", None))
    stores.append(AttributeStore(function, "__kwdefaults__", {"__molt_target__": target}))
    stores.append(ItemStore(vars(function), "__wrapped__", target))


@functools.lru_cache(256)
def _forwarding(variables, name):
    names = ", ".join(f"v{index}" for index in range(variables))
    lines = ["def make():"]
    if variables:
        lines.append(f"    {names}{',' if variables == 1 else ''} = (None,) * {variables}")
    lines.append("    def forward(*arguments, __molt_target__, **named):")
    if variables:
        lines.append(f"        if 0: {names}")
    lines += ["        return __molt_target__(*arguments, **named)", "    return forward"]
    namespace = {}
    exec(compile("\n".join(lines), "<molt>", "exec"), namespace)
    return namespace["make"]().__code__.replace(co_name=name)


def is_forwarding(function):
    return "__molt_target__" in (function.__kwdefaults__ or ())
