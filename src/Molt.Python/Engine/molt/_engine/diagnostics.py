"""What the engine has to say to the author of a script: plain dictionaries, explained in docs/diagnostics.md."""

import importlib
import traceback
import types

SYNTAX = "MOLT0720"
UNREADABLE = "MOLT0721"
RAISED = "MOLT0722"
CYCLE = "MOLT0723"
DUPLICATE = "MOLT0724"
DUPLICATE_VALUE = "MOLT0725"
HIDES_LIBRARY = "MOLT0726"
CLASS_STAYS = "MOLT0727"
IMPORTED_NAME_GONE = "MOLT0728"
TEST_FAILED = "MOLT0729"
TEST_TIMEOUT = "MOLT0730"
TEST_NOT_RUN = "MOLT0731"
REJECTED = "MOLT0732"
VALIDATOR_RAISED = "MOLT0733"
KEEPS_OLD_BODY = "MOLT0734"
FIELD_NOT_INITIALIZED = "MOLT0735"
USES_LEAKED = "MOLT0736"
CLASS_REPLACED = "MOLT0737"
NOT_A_NAME = "MOLT0739"
ENGINE = "MOLT0740"


def diagnostic(identifier, severity, file, line, column, message, details=None):
    """``details`` is text for the log: a traceback, as Python prints it."""
    return {"id": identifier, "severity": severity, "file": file, "line": line or 1, "column": column or 1,
            "message": message, "details": details}


def error(identifier, file, line, column, message, details=None):
    return diagnostic(identifier, "error", file, line, column, message, details)


def warning(identifier, file, line, column, message):
    return diagnostic(identifier, "warning", file, line, column, message)


def info(identifier, file, line, column, message):
    return diagnostic(identifier, "info", file, line, column, message)


class Refusal(Exception):
    """Ends the making of an edit, with the reason as a diagnostic. Never leaves the engine."""

    def __init__(self, reason):
        super().__init__(reason["message"])
        self.reason = reason


def from_exception(exception, is_script, fallback):
    """The diagnostic of an exception that a script raised: it points at the innermost line of a script."""
    if isinstance(exception, Refusal):
        return exception.reason
    file, line, column = _place(exception, is_script) or (fallback, 1, 1)
    text = "".join(traceback.format_exception_only(type(exception), exception)).strip()
    return error(RAISED, file, line, column, text, format_traceback(exception))


def format_traceback(exception):
    """The traceback as Python prints it, without the engine's own frames."""
    return "".join(traceback.TracebackException(
        type(exception), exception, _without_engine(exception.__traceback__)).format()).rstrip()


def _without_engine(trace):
    """The traceback without the frames that are ours, and without those of Python's import system between scripts."""
    if trace is None:
        return None
    rest = _without_engine(trace.tb_next)
    if _is_ours(trace.tb_frame.f_code.co_filename) and rest is not None:
        return rest
    return types.TracebackType(rest, trace.tb_frame, trace.tb_lasti, trace.tb_lineno)


def _is_ours(filename):
    return _folder(filename) == _OWN_FOLDER or filename.startswith("<frozen importlib") or filename == _IMPORTLIB


def _folder(filename):
    return filename[:max(filename.rfind("/"), filename.rfind("\\")) + 1]


# Modules that come from memory have no __file__; their code has a file name all the same.
_OWN_FOLDER = _folder(_is_ours.__code__.co_filename)
_IMPORTLIB = importlib.import_module.__code__.co_filename


def _place(exception, is_script):
    if isinstance(exception, SyntaxError) and exception.filename and is_script(exception.filename):
        return exception.filename, exception.lineno, exception.offset
    place = None
    trace = exception.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if is_script(code.co_filename):
            place = code.co_filename, trace.tb_lineno, _column(code, trace.tb_lasti)
        trace = trace.tb_next
    return place


def _column(code, instruction):
    positions = getattr(code, "co_positions", None)
    if positions is None or instruction < 0:
        return 1
    for index, (_, _, column, _) in enumerate(positions()):
        if index == instruction // 2:
            return (column or 0) + 1
    return 1
