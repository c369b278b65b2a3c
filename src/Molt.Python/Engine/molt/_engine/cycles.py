"""Scripts that need each other while they are loaded."""

from molt._engine.diagnostics import CYCLE, Refusal, error, format_traceback


def is_cycle(exception):
    """Whether Python says that a module was asked for a name before it got to it."""
    return "partially initialized module" in str(exception)


def cycle(ring, exception=None):
    """The refusal for scripts each of which was being loaded when the next one was asked for."""
    names = " -> ".join(script.path for script in [*ring, ring[0]])
    return Refusal(error(CYCLE, ring[-1].path, 1, 1, (
        f"The scripts need each other while they are loaded: {names}. Import the module instead of a name of it, or import inside "
        "of the function that uses it."), format_traceback(exception) if exception is not None else None))
