namespace Game;

public interface IOpen
{
    string Open();
}

public class Door : IOpen
{
    public string Open() => "opens";
}

public static class Key
{
    public static string Use(object thing) => thing is IOpen open ? open.Open() : "does not fit";
}
