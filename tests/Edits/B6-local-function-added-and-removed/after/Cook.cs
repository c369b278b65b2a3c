namespace Game;

public static class Cook
{
    public static string Meal(string main)
    {
        var courses = 0;
        return $"{Course(main)} with {Side()}, {courses} courses";

        string Side() => Course("cheese");

        string Course(string dish)
        {
            courses++;
            return dish.ToUpperInvariant();
        }
    }
}
