"""Code objects, and which functions run them.

Functions are updated by the code that they have, not by the name that they are bound to: whoever holds a function, in a closure of
a decorator, a partial, a list of callbacks or a bound method, holds an object whose ``__code__`` is known.
"""

import functools
import gc
import sys
import types

_LINES = "co_linetable" if sys.version_info >= (3, 10) else "co_lnotab"


class Pair:
    """A code object of one version, and its successor in the next, or None."""

    __slots__ = ("path", "old", "new")

    def __init__(self, path, old, new):
        self.path, self.old, self.new = path, old, new


def children(code):
    return [constant for constant in code.co_consts if isinstance(constant, types.CodeType)]


def pairs_of(old, new, path=()):
    """Pairs what two versions of a code object contain, in all depths."""
    for name, index, old_child, new_child in _matched(children(old), children(new)):
        inner = path + ((name, index),)
        yield Pair(inner, old_child, new_child)
        if new_child is not None:
            yield from pairs_of(old_child, new_child, inner)


def _matched(old, new):
    names = dict.fromkeys(child.co_name for child in old)
    for name in names:
        olds = [child for child in old if child.co_name == name]
        news = [child for child in new if child.co_name == name]
        for index, (old_child, new_child) in enumerate(zip(olds, _in_order(olds, news))):
            yield name, index, old_child, new_child


def _in_order(olds, news):
    """The successor of each of ``olds``, all of the same name: what is equal first, then what is left, in order."""
    if len(olds) == len(news):
        return news
    partners, left = [None] * len(olds), list(news)
    for index, old in enumerate(olds):
        partners[index] = next((new for new in left if same_meaning(old, new)), None)
        if partners[index] is not None:
            left.remove(partners[index])
    if olds[0].co_name == "<lambda>":
        return partners     # a lambda that is like none of the new ones has no successor that one could name
    return [partner or (left.pop(0) if left else None) for partner in partners]


def same_meaning(old, new):
    """Whether two code objects differ in nothing but where they stand."""
    return old is new or _without_places(old) == _without_places(new)


def same(old, new):
    return old is new or (old == new and old.co_firstlineno == new.co_firstlineno and old.co_filename == new.co_filename
                          and getattr(old, _LINES) == getattr(new, _LINES)
                          and all(same(a, b) for a, b in zip(children(old), children(new))))


def _without_places(code):
    constants = tuple(_without_places(constant) if isinstance(constant, types.CodeType) else constant
                      for constant in code.co_consts)
    return code.replace(**{"co_firstlineno": 1, _LINES: b"", "co_filename": "", "co_consts": constants})


class FunctionIndex:
    """The functions that are reached from a module without looking through its objects' whole world."""

    _CONTAINERS = (types.MethodType, classmethod, staticmethod, property, functools.partial, types.CellType, tuple, list)
    _MOST = 50_000
    _LONGEST = 1_000

    def __init__(self, module_name, namespace):
        self.by_code = {}       # id of a code object -> functions
        self.wrappers = []      # objects with a __wrapped__
        self.caches = []        # objects with a __wrapped__ and a cache_clear
        self._module, self._seen, self._pending = module_name, {id(namespace)}, []
        # How Python came by the module leads to all there is.
        self._seen.update(id(namespace.get(name)) for name in ("__spec__", "__loader__", "__builtins__"))
        for value in list(namespace.values()):
            self._visit(value)
        while self._pending and len(self._seen) < self._MOST:
            self._look_into(self._pending.pop())
        self._seen = self._pending = None

    def _visit(self, value):
        if id(value) in self._seen:
            return
        self._seen.add(id(value))
        self._pending.append(value)

    def _look_into(self, value):
        if isinstance(value, types.FunctionType):
            self._look_into_function(value)
        elif isinstance(value, type):
            if value.__module__ == self._module:
                for member in list(vars(value).values()):
                    self._visit(member)
        elif isinstance(value, dict):
            if len(value) <= self._LONGEST and "__builtins__" not in value:
                for item in list(value.values()):
                    self._visit(item)
        elif isinstance(value, self._CONTAINERS):
            if not isinstance(value, (tuple, list)) or len(value) <= self._LONGEST:
                for item in gc.get_referents(value):
                    self._visit(item)
        elif not isinstance(value, types.ModuleType):
            self._look_into_object(value)

    def _look_into_function(self, function):
        self.by_code.setdefault(id(function.__code__), []).append(function)
        for cell in function.__closure__ or ():
            self._visit(cell)
        for holder in (function.__defaults__, function.__kwdefaults__, vars(function)):
            if holder:
                self._visit(holder)
        if "__wrapped__" in vars(function):
            self.wrappers.append(function)

    def _look_into_object(self, value):
        state = getattr(type(value), "__dict__", None) and getattr(value, "__dict__", None)
        if not isinstance(state, dict) or len(state) > self._LONGEST:
            return
        if "__wrapped__" in state:
            self.wrappers.append(value)
            if hasattr(value, "cache_clear"):
                self.caches.append(value)
        for item in list(state.values()):
            self._visit(item)


class Users:
    """Finds the functions that run given code objects, in the index first, and in the heap only for those that are not all there.

    How many there are is what the reference count says, so an edit looks through the heap only when something of what it
    changes is held where the index does not come to: a closure in a list of callbacks, for example.
    """

    def __init__(self, indexes):
        self._indexes = indexes

    def of(self, pairs):
        """The functions that run the old code of each of ``pairs``."""
        found = [self.indexed(pair.old) for pair in pairs]
        missing = [pair.old for pair, functions in zip(pairs, found) if users_of(pair) > len(functions)]
        if missing:
            self._search(missing, pairs, found)
        return found

    def indexed(self, code):
        seen = {}
        for index in self._indexes:
            for function in index.by_code.get(id(code), ()):
                seen[id(function)] = function
        return list(seen.values())

    @staticmethod
    def _search(missing, pairs, found):
        places = {id(pair.old): place for place, pair in enumerate(pairs)}
        known = {id(function) for functions in found for function in functions}
        for referrer in gc.get_referrers(*missing):
            if isinstance(referrer, types.FunctionType) and id(referrer) not in known:
                found[places[id(referrer.__code__)]].append(referrer)


def users_of(pair):
    """How many references there are to the old code of ``pair`` besides those that are always there: the pair's, that of the code
    which it is a constant of, and the argument's."""
    return sys.getrefcount(pair.old) - 3


def alike(old, new):
    """Whether two statements of the same shape make their functions from the same number of code objects, one for one.

    The compiler merges equal ones (``[lambda: 0, lambda: 0]``), and then a function does not say which of the two it was.
    """
    old_children, new_children = children(old), children(new)
    return len(old_children) == len(new_children) and all(
        a.co_name == b.co_name and (not is_class_body(a) or alike(a, b)) for a, b in zip(old_children, new_children))


def is_class_body(code):
    return not code.co_flags & 0x2     # CO_NEWLOCALS: functions, lambdas and comprehensions have it
