namespace Game;

public class Guests
{
    public static int NameLength(int number)
    {
        var seat = number + 1;
        return Seat.Name.Length;
    }

    public static int Width()
    {
        var row = new Row();
        return Row.Width + row.Leave();
    }

    public static string Leave()
    {
        var (row, said) = (new Row(), "");
        Row.Left += () => said += "they left";
        row.Leave();
        return said;
    }
}
