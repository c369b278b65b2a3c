import functools


def twice(function):
    @functools.wraps(function)
    def wrapper(*arguments):
        return function(*arguments) * 3
    return wrapper


@twice
def plain():
    return "q"


def doubled():
    return "e"
