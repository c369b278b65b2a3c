KINDS = {}


def kind(cls):
    KINDS[cls.__name__] = cls
    return cls
