import functools


def twice(function):
    @functools.wraps(function)
    def wrapper(*arguments):
        return function(*arguments) * 2
    return wrapper


def plain():
    return "p"


@twice
def doubled():
    return "d"
