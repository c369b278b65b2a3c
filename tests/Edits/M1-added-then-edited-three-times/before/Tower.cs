namespace Game;

public class Tower(int floors)
{
    public string Show() => floors > 0 ? "tower" : "ruin";
}
