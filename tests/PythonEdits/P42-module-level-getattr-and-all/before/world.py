__all__ = ["shown"]

shown = 1
hidden = 2


def __getattr__(name):
    if name == "dynamic":
        return "dynamic 1"
    raise AttributeError(name)
