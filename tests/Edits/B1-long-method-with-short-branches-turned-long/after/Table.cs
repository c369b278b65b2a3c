namespace Game;

public static class Table
{
    public static string Row(int number)
    {
        var text = "";
        for (var i = 0; i < number; i++)
        {
            if (i % 2 == 0) continue;
            text += $"{i}:{i * 2}:{i * 3}:{i * 4}:{i * 5}:{i * 6}:{i * 7}:{i * 8}:{i * 9}:{i * 10}";
            text += $"{i}:{i * 2}:{i * 3}:{i * 4}:{i * 5}:{i * 6}:{i * 7}:{i * 8}:{i * 9}:{i * 10}";
            switch (i)
            {
                case 1: text += "one"; break;
                case 2: text += "two"; break;
                case 3: text += "three"; goto case 1;
                case 5: return text + "five";
                default: text += "many"; break;
            }
        }
        return text;
    }
}
