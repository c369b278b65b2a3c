namespace Game;

public class Room(int number)
{

    public int Number => number;

    public List<string> Show() => [$"room {Number}", "-"];
}

public static class Shop<T>
{

    public static List<string> Show() => [typeof(T).Name, "-"];
}

