import enum


class Direction(enum.Enum):
    NORTH = enum.auto()
    SOUTH = enum.auto()


class Rights(enum.Flag):
    READ = enum.auto()
    WRITE = enum.auto()
