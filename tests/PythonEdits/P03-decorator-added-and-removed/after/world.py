import functools


def twice(function):
    @functools.wraps(function)
    def wrapper(*arguments):
        return function(*arguments) * 2
    return wrapper


@twice
def plain():
    return "P"


def doubled():
    return "D"
