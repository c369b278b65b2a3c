"""What running statements does to live objects can be taken back, and done again.

A statement that runs may do anything: register a class in a list of another script, set an attribute, fill a cache. Before
statements run that may do such things, what they could reach is copied, one level deep each: the variables of all scripts,
the members of their classes, and the containers and the attributes of objects that these hold, four steps far. Afterwards the
difference is known, can be undone, and can be made again at the commit, on top of what other threads did meanwhile.
"""

import collections
import types

from molt._engine.stores import ABSENT, CellStore, ClassStore, ItemStore, WholeStore

_DEPTH = 4
_MOST = 20_000
_LONG = 10_000      # containers longer than this are taken to grow at their end only: copying them would take time with their size


class Snapshot:
    def __init__(self, scripts, others=()):
        """``others`` are containers besides the scripts' variables."""
        self._names = {script.name for script in scripts}
        self._copies, self._seen = [], set()
        self._pending = collections.deque()
        for script in scripts:
            # How Python came by the module is no state of the script, and leads to all there is.
            self._seen.update(id(script.variables.get(name)) for name in ("__spec__", "__loader__", "__builtins__"))
            self._note(script.variables, 0)
        for container in others:
            self._note(container, 0)
        while self._pending and len(self._copies) < _MOST:
            self._look_into(*self._pending.popleft())
        self._pending = None

    def differences(self, translate):
        """Stores that make of the state at the time of the copy what the state is now. ``translate`` is asked for each value."""
        return [store for copy in self._copies for store in copy.differences(translate)]

    def restore(self):
        for copy in self._copies:
            copy.restore()

    def variables_before(self, script):
        return next(copy.content for copy in self._copies if copy.target is script.variables)

    def _note(self, value, depth):
        if id(value) not in self._seen and depth <= _DEPTH:
            self._seen.add(id(value))
            self._pending.append((value, depth))

    def _look_into(self, value, depth):
        if isinstance(value, types.FunctionType):
            self._look_into_function(value, depth)
        elif isinstance(value, type):
            if value.__module__ in self._names:
                self._copies.append(_ClassCopy(value))
                self._note_all(vars(value).values(), depth)
        elif isinstance(value, dict):
            self._keep(_DictionaryCopy(value), value.values(), depth)
        elif isinstance(value, (list, set, bytearray, collections.deque)):
            self._keep(_ContentCopy(value), () if isinstance(value, bytearray) else value, depth)
        elif isinstance(value, (tuple, frozenset)):
            if len(value) <= _LONG:
                self._note_all(value, depth)
        elif isinstance(value, (classmethod, staticmethod)):
            self._note(value.__func__, depth)
        elif not isinstance(value, types.ModuleType) and depth < _DEPTH:
            state = getattr(value, "__dict__", None)
            if type(state) is dict:
                self._note(state, depth)

    def _look_into_function(self, function, depth):
        if function.__module__ not in self._names:
            return
        for cell in function.__closure__ or ():
            if id(cell) not in self._seen:
                self._seen.add(id(cell))
                copy = _CellCopy(cell)
                self._copies.append(copy)
                self._note(copy.content, depth + 1)
        if vars(function):
            self._note(vars(function), depth)

    def _keep(self, copy, items, depth):
        self._copies.append(copy)
        if copy.is_whole:
            self._note_all(items, depth)

    def _note_all(self, values, depth):
        for value in list(values):
            if not isinstance(value, (int, str, float, bytes, type(None))):
                self._note(value, depth + 1)


class _DictionaryCopy:
    def __init__(self, target):
        self.target, self.length = target, len(target)
        self.is_whole = self.length <= _LONG
        self.content = dict(target) if self.is_whole else None

    def differences(self, translate):
        if not self.is_whole:
            return [ItemStore(self.target, key, translate(self.target[key])) for key in list(self.target)[self.length:]]
        now, before = {translate(key): translate(value) for key, value in self.target.items()}, self.content
        changed = [ItemStore(self.target, key, value) for key, value in now.items() if before.get(key, ABSENT) is not value]
        return changed + [ItemStore(self.target, key, ABSENT) for key in before if key not in now]

    def restore(self):
        if not self.is_whole:
            while len(self.target) > self.length:
                self.target.popitem()
        elif len(self.target) != self.length or any(
                self.content.get(key, ABSENT) is not value for key, value in list(self.target.items())):
            dict.clear(self.target)
            dict.update(self.target, self.content)


class _ContentCopy:
    def __init__(self, target):
        self.target, self.length = target, len(target)
        self.is_whole = self.length <= _LONG or isinstance(target, set)
        self.content = list(target) if self.is_whole else None
        self._kind = next(kind for kind in ("list", "set", "bytearray", "deque") if kind in (
            base.__name__ for base in type(target).__mro__))

    def differences(self, translate):
        now = [translate(item) for item in self.target] if self.is_whole else None
        if self.is_whole and (_same_items(now, self.content) or self._kind == "set" and set(now) == set(self.content)):
            return []
        if not self.is_whole:
            tail = [translate(item) for item in list(self.target)[self.length:]]
            return [_Growth(self.target, tail, self._kind)] if tail else []
        if self._kind == "list" and _same_items(now[:self.length], self.content):
            return self._growth(now[self.length:], list(self.target)[self.length:])
        if self._kind == "set":
            return [_SetChange(self.target, set(now) - set(self.content), set(self.content) - set(now))]
        return [WholeStore(self.target, self._kind, now)]

    def _growth(self, tail, plain):
        """A class that registered itself again is registered already."""
        tail = [item for item, made in zip(tail, plain) if item is made or not any(item is known for known in self.content)]
        return [_Growth(self.target, tail, self._kind)] if tail else []

    def restore(self):
        if not self.is_whole:
            while len(self.target) > self.length:
                self.target.pop()
        elif not _same_items(list(self.target), self.content):
            WholeStore(self.target, self._kind, self.content).step(self.content)()


class _Growth(WholeStore):
    """Items that were put at the end: they are put at the end of what is there at the commit."""

    __slots__ = ()

    def __init__(self, target, tail, kind):
        super().__init__(target, kind, tail)

    def step(self, value):
        if value is self.value:
            return super().step(list(self.target) + value)
        return super().step(value)


class _SetChange(WholeStore):
    """Items that came and went: those that others put there meanwhile stay."""

    __slots__ = ("_gone",)

    def __init__(self, target, come, gone):
        super().__init__(target, "set", come)
        self._gone = gone

    def step(self, value):
        if value is self.value:
            return super().step(list((set(self.target) | value) - self._gone))
        return super().step(value)


class _ClassCopy:
    def __init__(self, target):
        self.target, self.content = target, dict(vars(target))

    def differences(self, translate):
        now, before = {name: translate(value) for name, value in vars(self.target).items()}, self.content
        changed = [ClassStore(self.target, name, value) for name, value in now.items()
                   if before.get(name, ABSENT) is not value and name not in ("__dict__", "__weakref__")]
        return changed + [ClassStore(self.target, name, ABSENT) for name in before if name not in now]

    def restore(self):
        for store in self.differences(_as_it_is):
            store.step(self.content.get(store.name, ABSENT))()


class _CellCopy:
    def __init__(self, target):
        self.target = target
        self.content = CellStore(target, None).read()

    def differences(self, translate):
        now = translate(CellStore(self.target, None).read())
        return [] if now is self.content else [CellStore(self.target, now)]

    def restore(self):
        store = CellStore(self.target, self.content)
        if store.read() is not self.content:
            store.step(self.content)()


def _as_it_is(value):
    return value


def _same_items(left, right):
    return len(left) == len(right) and all(a is b for a, b in zip(left, right))
