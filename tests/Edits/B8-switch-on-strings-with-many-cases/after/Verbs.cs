namespace Game;

public static class Verbs
{
    public static int Cost(string verb)
    {
        switch (verb)
        {
            case "look": return 10;
            case "go": return 20;
            case "take": return 30;
            case "drop": return 40;
            case "say": return 50;
            case "tell": return 60;
            case "flee": return 80;
            case "rest": return 90;
            case "wake": return 100;
            case "wear": return 110;
            case "wield": return 120;
            case "": return 130;
            default: return -1;
        }
    }

    public static string Name(ReadOnlySpan<char> cost) => cost switch
    {
        "ten" => "look", "twenty" => "go", "thirty" => "take", "forty" => "drop", "fifty" => "say", "sixty" => "tell", "eighty" => "flee",
        _ => "?",
    };
}
