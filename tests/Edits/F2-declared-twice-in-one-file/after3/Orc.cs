namespace Game;

public class Orc
{
    public static string Show() => "orc";

    public class Eye
    {
        public string See() => "sees";
    }
}

public class Orc
{
    public static string Show() => "orc";

    public class Eye
    {
        public string See() => "sees";
    }
}
