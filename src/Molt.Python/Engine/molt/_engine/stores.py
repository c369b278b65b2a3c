"""What a commit consists of: single stores into live objects, each of which can be undone.

All that takes thought happens before. The commit itself is one call into C that runs no Python code, so the interpreter lock is
never released in the middle of it, and no thread sees half an edit.
"""

import collections
import functools
import gc
import operator


class Absent:
    """Stands for the value of a name that is not there."""

    def __repr__(self):
        return "<absent>"


ABSENT = Absent()


class Store:
    """``value`` is to be what ``name`` of ``target`` is; ABSENT removes it."""

    __slots__ = ("target", "name", "value")

    def __init__(self, target, name, value):
        self.target, self.name, self.value = target, name, value

    def key(self):
        return type(self), id(self.target), self.name


class AttributeStore(Store):
    """An attribute of a function, descriptor or instance."""

    __slots__ = ()

    def read(self):
        return getattr(self.target, self.name, ABSENT)

    def step(self, value):
        if value is ABSENT:
            return functools.partial(delattr, self.target, self.name)
        return functools.partial(setattr, self.target, self.name, value)


class ClassStore(Store):
    """A member of a class, past what its metaclass thinks of it (an enumeration forbids to set its members)."""

    __slots__ = ()

    def read(self):
        return vars(self.target).get(self.name, ABSENT)

    def step(self, value):
        if value is ABSENT:
            return functools.partial(_delete_member, self.target, self.name)
        return functools.partial(type.__setattr__, self.target, self.name, value)


def _delete_member(target, name):
    if name in vars(target):
        type.__delattr__(target, name)


class ItemStore(Store):
    """An item of a dictionary."""

    __slots__ = ()

    def read(self):
        return dict.get(self.target, self.name, ABSENT)

    def step(self, value):
        if value is ABSENT:
            return functools.partial(dict.pop, self.target, self.name, None)
        return functools.partial(dict.__setitem__, self.target, self.name, value)


class CellStore(Store):
    """The variable of a closure."""

    __slots__ = ()

    def __init__(self, cell, value):
        super().__init__(cell, "cell_contents", value)

    def read(self):
        try:
            return self.target.cell_contents
        except ValueError:
            return ABSENT

    def step(self, value):
        if value is ABSENT:
            return functools.partial(delattr, self.target, "cell_contents")
        return functools.partial(setattr, self.target, "cell_contents", value)


class WholeStore(Store):
    """All of a list, set or other container: ``value`` is its content as a list, ``name`` the kind."""

    __slots__ = ()

    def read(self):
        return list(self.target)

    def step(self, value):
        return functools.partial(_CONTENT[self.name], self.target, value)


def _refill(add):
    def refill(target, value):
        target.clear()
        add(target, value)
    return refill


_CONTENT = {
    "list": lambda target, value: list.__setitem__(target, slice(None), value),
    "bytearray": lambda target, value: bytearray.__setitem__(target, slice(None), bytes(value)),
    "set": _refill(set.update),
    "deque": _refill(collections.deque.extend),
}


def apply(stores):
    """Makes all stores at once, or, when one of them fails, none. Returns what undoes them: a callable."""
    last = {store.key(): store for store in stores}
    stores = list(last.values())
    former = [store.read() for store in stores]
    steps = [store.step(store.value) for store, old in zip(stores, former) if not (store.value is ABSENT and old is ABSENT)]
    inverse = [store.step(old) for store, old in zip(stores, former) if not (store.value is ABSENT and old is ABSENT)]
    done = _run(steps)
    if done is not None:
        index, exception = done
        _run(list(reversed(inverse[:index])))
        raise exception
    # The former values live as long as this: no finalizer of a replaced value runs amid the stores.
    return functools.partial(_undo, inverse, former)


def _undo(inverse, former):
    _run(list(reversed(inverse)))
    former.clear()


def _run(steps):
    """Calls all ``steps`` from C. Returns None, or how many had been done before one raised, and the exception."""
    pending = iter(steps)
    collecting = gc.isenabled()
    gc.disable()    # before CPython 3.12, allocations may run finalizers
    try:
        collections.deque(map(operator.methodcaller("__call__"), pending), maxlen=0)
        return None
    except Exception as exception:
        return len(steps) - sum(1 for _ in pending) - 1, exception
    finally:
        if collecting:
            gc.enable()
