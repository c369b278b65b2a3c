__all__ = ["shown", "hidden"]

shown = 1
hidden = 3


def __getattr__(name):
    if name == "dynamic":
        return "dynamic 2"
    raise AttributeError(name)
