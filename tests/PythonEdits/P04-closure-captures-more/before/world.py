def make(first, second):
    def inner():
        return first
    return inner
