namespace Game;

public class Guests
{
    public static int NameLength(int number)
    {
        var seat = number + 1;
        return new Seat(seat).Name.Length;
    }

    public static int Width()
    {
        var row = new Row();
        return row.Width + row.Leave();
    }

    public static string Leave()
    {
        var (row, said) = (new Row(), "");
        row.Left += () => said += "left";
        row.Leave();
        return said;
    }
}
