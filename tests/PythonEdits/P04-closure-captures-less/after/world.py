def make(first, second):
    def inner():
        return second * 10
    return inner
