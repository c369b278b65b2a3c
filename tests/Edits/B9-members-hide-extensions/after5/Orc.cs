namespace Game;

public class Orc;

public class Chief : Orc;
