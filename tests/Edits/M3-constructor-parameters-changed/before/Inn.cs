namespace Game;

public class Inn
{
    private readonly Hero guest = new("Ann", 30);

    public string Show() => $"{guest} and {new Hero(age: 7, name: "Bob")}";
}
