import enum


class Mood(enum.Enum):
    CALM = 1
    ANGRY = 2
    SAD = 3

    def describe(self):
        return self.name.lower()


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2
