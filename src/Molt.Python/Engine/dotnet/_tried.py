"""Attributes of classes of .NET while an edit is tried that changes them: those who try it have other ones than everybody else."""

_absent = object()

_LACKING = {
    "__getitem__": "{!r} object is not subscriptable",
    "__setitem__": "{!r} object does not support item assignment",
    "__neg__": "bad operand type for unary -: {!r}",
    "__pos__": "bad operand type for unary +: {!r}",
    "__invert__": "bad operand type for unary ~: {!r}",
}


class TriedAttributes:
    """The attributes that an edit brings, changes and takes, for the threads for which ``is_here()`` is true."""

    def __init__(self, is_here):
        self._is_here, self._former = is_here, []

    def show(self, cls, name, *now):
        former = cls.__dict__.get(name, _absent)
        now = now[0] if now else _absent
        kind = _TriedData if _is_data(now) or _is_data(former) else _Tried
        self._former.append((cls, name, former))
        type.__setattr__(cls, name, kind(self._is_here, cls, name, now, former))

    def end(self):
        """Makes all classes what they were."""
        while self._former:
            cls, name, former = self._former.pop()
            if former is _absent:
                type.__delattr__(cls, name)
            else:
                type.__setattr__(cls, name, former)


class _Tried:
    __slots__ = ("_is_here", "_cls", "_name", "_now", "_former")

    def __init__(self, is_here, cls, name, now, former):
        self._is_here, self._cls, self._name, self._now, self._former = is_here, cls, name, now, former

    def __get__(self, instance, owner=None):
        owner = type(instance) if owner is None else owner
        own = self._of(owner)
        if instance is not None and not _is_data(own):
            state = getattr(instance, "__dict__", ())
            if self._name in state:
                return state[self._name]
        if own is _absent:
            return self._lacking(instance, owner)
        get = getattr(type(own), "__get__", None)
        return own if get is None else get(own, instance, owner)

    def _of(self, owner):
        """What the calling thread has under the name: of this class, or else of those behind it."""
        own = self._now if self._is_here() else self._former
        if own is not _absent:
            return own
        behind = owner.__mro__[owner.__mro__.index(self._cls) + 1:]
        return next((base.__dict__[self._name] for base in behind if self._name in base.__dict__), _absent)

    def _lacking(self, instance, owner):
        if instance is None:
            raise AttributeError(f"type {owner.__qualname__!r} has no attribute {self._name!r}")
        if not self._name.startswith("__"):
            raise AttributeError(f"{owner.__name__!r} object has no attribute {self._name!r}")
        # Syntax asks the class, which has something for as long as this is here.
        message = _LACKING.get(self._name)
        return (lambda *_: NotImplemented) if message is None else _raising(TypeError(message.format(owner.__name__)))


class _TriedData(_Tried):
    __slots__ = ()

    def __set__(self, instance, value):
        own = self._of(type(instance))
        if hasattr(type(own), "__set__"):
            type(own).__set__(own, instance, value)
        else:
            self._state_of(instance)[self._name] = value

    def __delete__(self, instance):
        own = self._of(type(instance))
        if hasattr(type(own), "__delete__"):
            type(own).__delete__(own, instance)
        elif self._name in self._state_of(instance):
            del instance.__dict__[self._name]
        else:
            self._lacking(None, type(instance))

    def _state_of(self, instance):
        if not hasattr(instance, "__dict__"):
            raise AttributeError(f"{type(instance).__name__!r} object has no attribute {self._name!r}")
        return instance.__dict__


def _is_data(attribute):
    return hasattr(type(attribute), "__set__") or hasattr(type(attribute), "__delete__")


def _raising(exception):
    def raise_it(*_):
        raise exception
    return raise_it
