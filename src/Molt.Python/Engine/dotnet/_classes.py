"""What classes of .NET are made of in Python, as far as Python can say it better than C#."""

import asyncio
import collections.abc
import logging
import sys
import threading

import _dotnet

from dotnet._tried import TriedAttributes

# What a .NET exception is besides, so that Python code catches it by the class that it would expect.
PYTHON_EXCEPTIONS = {
    "System.ArgumentException": ValueError,
    "System.ArgumentOutOfRangeException": IndexError,
    "System.ArithmeticException": ArithmeticError,
    "System.Collections.Generic.KeyNotFoundException": KeyError,
    "System.DivideByZeroException": ZeroDivisionError,
    "System.FormatException": ValueError,
    "System.IO.DirectoryNotFoundException": FileNotFoundError,
    "System.IO.EndOfStreamException": EOFError,
    "System.IO.FileNotFoundException": FileNotFoundError,
    "System.IO.IOException": OSError,
    "System.IndexOutOfRangeException": IndexError,
    "System.InsufficientExecutionStackException": RecursionError,
    "System.InvalidCastException": TypeError,
    "System.MissingMemberException": AttributeError,
    "System.NotImplementedException": NotImplementedError,
    "System.OutOfMemoryException": MemoryError,
    "System.OverflowException": OverflowError,
    "System.TimeoutException": TimeoutError,
    "System.UnauthorizedAccessException": PermissionError,
}


class Type(type):
    """The class of classes of .NET: gives them their static members, and their type arguments."""

    def __getattr__(cls, name):
        if not name.startswith("__"):
            value = _static(cls, name)
            if value is not _nothing:
                return value
        raise AttributeError(f"type {cls.__qualname__!r} has no attribute {name!r}")

    def __setattr__(cls, name, value):
        if "_dotnet_name" not in cls.__dict__ or not _dotnet.set_static(cls, name, value):
            super().__setattr__(name, value)

    def __getitem__(cls, arguments):
        return GenericType(cls._dotnet_name)[arguments]

    def __instancecheck__(cls, instance):
        if super().__instancecheck__(instance):
            return True
        return "_dotnet_name" in cls.__dict__ and isinstance(instance, (_dotnet.Object, BaseException)) and _dotnet.is_instance(cls, instance)

    def __dir__(cls):
        return sorted({*super().__dir__(), *(_dotnet.static_names(cls) if "_dotnet_name" in cls.__dict__ else ())})


_nothing = object()


# The members of bases are found here as well, so a class that Python derives from one of .NET's has the static members of that.
def _static(cls, name):
    for base in cls.__mro__:
        if "_dotnet_name" in base.__dict__:
            return _get_static(base, name)
    return _nothing


def _get_static(cls, name):
    found, value = _dotnet.get_static(cls, name)
    return value if found else _nothing


def try_attributes(is_here):
    return TriedAttributes(is_here)


class GenericType:
    """A type that lacks its type arguments: ``List[int]`` is the class."""

    def __init__(self, name):
        self._name = name

    def __getitem__(self, arguments):
        return _dotnet.make_generic(self._name, *(arguments if isinstance(arguments, tuple) else (arguments,)))

    def __call__(self, *arguments, **named):
        raise TypeError(f"{self._name} needs type arguments: {self._name.rpartition('.')[2]}[...]")

    def __repr__(self):
        return f"<generic type {self._name}>"


def make_class(name, module, qualname, full_name, base):
    return Type(name, (base,), {"__module__": module, "__qualname__": qualname, "__slots__": (), "_dotnet_name": full_name})


def make_exception_class(name, module, qualname, full_name, base):
    members = {"__module__": module, "__qualname__": qualname, "_dotnet_name": full_name}
    if full_name == "System.Exception":
        members.update(__new__=_new_exception, __init__=_init_exception)
    also = PYTHON_EXCEPTIONS.get(full_name)
    if also is not None and not issubclass(base, also):
        return Type(name, (base, also), members)
    return Type(name, (base,), members)


def _builtin_base(cls):
    while cls.__module__ != "builtins":
        cls = cls.__base__
    return cls


def _new_exception(cls, *arguments, **named):
    owner = next(base for base in cls.__mro__ if "_dotnet_name" in base.__dict__)
    made = _dotnet.make_exception(owner, arguments, named)
    return made if type(made) is cls else wrap_exception(cls, made._dotnet, made.Message)


def _init_exception(self, *arguments, **named):
    pass


def wrap_exception(cls, holder, message):
    made = _builtin_base(cls).__new__(cls, message)
    made.args = (message,)
    made._dotnet = holder
    return made


def finish_class(cls, traits):
    for trait in traits.split():
        FINISHERS[trait](cls)


def _mapping(cls):
    for name in ("keys", "items", "values", "get"):
        if name not in cls.__dict__:
            type.__setattr__(cls, name, collections.abc.Mapping.__dict__[name])
    collections.abc.Mapping.register(cls)


def _mutable_mapping(cls):
    _mapping(cls)
    for name in ("pop", "popitem", "setdefault", "update"):
        if name not in cls.__dict__:
            type.__setattr__(cls, name, collections.abc.MutableMapping.__dict__[name])
    collections.abc.MutableMapping.register(cls)


def _awaitable(cls):
    type.__setattr__(cls, "__await__", _await)


FINISHERS = {
    "mapping": _mapping,
    "mutable_mapping": _mutable_mapping,
    "mutable_sequence": collections.abc.MutableSequence.register,
    "sequence": collections.abc.Sequence.register,
    "set": collections.abc.Set.register,
    "awaitable": _awaitable,
}


def _await(self):
    loop = asyncio.get_running_loop()
    done = loop.create_future()

    def finish():
        if not done.done():
            done.set_result(None)

    def wake():
        try:
            loop.call_soon_threadsafe(finish)
        except RuntimeError:  # the loop was closed: nobody waits any more
            pass

    _dotnet.when_done(self, wake)
    yield from done.__await__()
    return _dotnet.result_of(self)


_loop = None
_loop_lock = threading.Lock()


def _running_loop():
    """The event loop that awaitables run on which .NET awaits; it has a thread of its own."""
    global _loop
    with _loop_lock:
        if _loop is None:
            _loop = asyncio.new_event_loop()
            threading.Thread(target=_loop.run_forever, name="Molt.Python: event loop", daemon=True).start()
    return _loop


def run_awaitable(awaitable, done):
    async def run():
        try:
            result = await awaitable
        except BaseException as exception:
            done(None, exception)
            if not isinstance(exception, Exception):
                raise
        else:
            done(result, None)

    asyncio.run_coroutine_threadsafe(run(), _running_loop())


class Event:
    """Handlers to be called one after another. What an interface of .NET calls an event is one of these behind it."""

    def __init__(self):
        self._handlers = ()

    def __iadd__(self, handler):
        self._handlers += (handler,)
        return self

    def __isub__(self, handler):
        for index in reversed(range(len(self._handlers))):
            if self._handlers[index] == handler:
                self._handlers = self._handlers[:index] + self._handlers[index + 1:]
                break
        return self

    def __call__(self, *arguments):
        for handler in self._handlers:
            handler(*arguments)

    def __bool__(self):
        return bool(self._handlers)

    def __len__(self):
        return len(self._handlers)


def add_handler(owner, name, handler):
    adder = getattr(owner, "add_" + name, None)
    if adder is not None:
        adder(handler)
        return
    event = getattr(owner, name, None)
    if event is None:
        event = Event()
    event += handler
    setattr(owner, name, event)


def remove_handler(owner, name, handler):
    remover = getattr(owner, "remove_" + name, None)
    if remover is not None:
        remover(handler)
        return
    event = getattr(owner, name, None)
    if event is not None:
        event -= handler
        setattr(owner, name, event)


class _Output:
    """What sys.stdout and sys.stderr are where output is logged."""

    encoding = "utf-8"
    errors = "backslashreplace"

    def __init__(self, is_error):
        self._is_error = is_error

    def write(self, text):
        _dotnet.write(self._is_error, text)
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False

    def writable(self):
        return True


def bridge_output():
    sys.stdout = _Output(False)
    sys.stderr = _Output(True)


def bridge_exceptions():
    """Has exceptions that end a thread, or that nothing can be raised from, logged."""

    def ended(arguments):
        if arguments.exc_type is not SystemExit and arguments.exc_value is not None:
            _dotnet.raised(f"thread {arguments.thread.name if arguments.thread else '?'}", arguments.exc_value)

    def ignored(arguments):
        if arguments.exc_value is not None:
            _dotnet.raised(f"{arguments.err_msg or 'Exception ignored in'} {arguments.object!r}", arguments.exc_value)

    threading.excepthook = ended
    sys.unraisablehook = ignored


class _Handler(logging.Handler):
    def emit(self, record):
        try:
            traceback = logging.Formatter().formatException(record.exc_info) if record.exc_info else None
            _dotnet.log(record.name, record.levelno, record.getMessage(), traceback)
        except Exception:
            self.handleError(record)


def bridge_logging():
    root = logging.getLogger()
    root.addHandler(_Handler())
    root.setLevel(logging.NOTSET + 1)  # .NET's own filters decide


def end():
    import atexit

    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:  # closed, or never there
            pass
