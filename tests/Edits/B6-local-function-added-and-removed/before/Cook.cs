namespace Game;

public static class Cook
{
    public static string Meal(string main)
    {
        return $"{main} with {Side()}";

        string Side() => "bread";
    }
}
