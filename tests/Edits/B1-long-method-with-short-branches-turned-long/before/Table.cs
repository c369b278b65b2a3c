namespace Game;

public static class Table
{
    public static string Row(int number)
    {
        var text = "";
        for (var i = 0; i < number; i++)
        {
            if (i % 2 == 0) continue;
            text += i;
        }
        return text;
    }
}
