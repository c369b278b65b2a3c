__all__ = ["LIMIT", "helper", "Thing"]
LIMIT = 3


def twice(function):
    return lambda: function() * 2


@twice
def helper():
    return "newer"


class Thing:
    def act(self):
        return "newer thing"
