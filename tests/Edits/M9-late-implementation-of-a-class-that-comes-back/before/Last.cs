namespace Game;

public class Last : Middle, ISay
{
}
