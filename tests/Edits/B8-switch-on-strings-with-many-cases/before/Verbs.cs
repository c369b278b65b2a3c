namespace Game;

public static class Verbs
{
    public static int Cost(string verb)
    {
        switch (verb)
        {
            case "look": return 1;
            case "go": return 2;
            case "take": return 3;
            case "drop": return 4;
            case "say": return 5;
            case "tell": return 6;
            case "kill": return 7;
            case "flee": return 8;
            case "rest": return 9;
            default: return 0;
        }
    }
}
