def make(first, second):
    def inner():
        return first * 2
    return inner
