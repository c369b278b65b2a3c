import game.world


def setup():
    global calm, angry, sad, low, high, moods
    calm, angry, sad = game.Mood.CALM, game.Mood.ANGRY, game.Mood.SAD
    low, high = game.Level.LOW, game.Level.HIGH
    moods = {calm: "calm", angry: "angry"}


def answers():
    Mood, Level = game.Mood, game.Level
    return [list(Mood), [mood.describe() for mood in Mood], list(Level), Mood(1), Mood["ANGRY"], len(Mood), hasattr(Mood, "SAD"),
            Level(1) + 1, [member for member in Mood.__members__], repr(Level.HIGH), Level.HIGH > Level.LOW]


def kept():
    return [calm is game.Mood.CALM, angry is game.Mood.ANGRY, angry.value, moods[game.Mood.ANGRY], sad.describe(),
            low is game.Level.LOW, isinstance(game.Mood.ANGRY, game.Mood), high == 2]
